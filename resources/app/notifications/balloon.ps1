Add-Type -AssemblyName System.Windows.Forms
Add-Type -AssemblyName System.Drawing
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
$icon = New-Object System.Windows.Forms.NotifyIcon
$icon.Icon = [System.Drawing.SystemIcons]::Information
$icon.Text = 'Coach Desk'
$icon.BalloonTipTitle = $env:COACHDESK_TITLE
$icon.BalloonTipText = if ($env:COACHDESK_TEXT) { $env:COACHDESK_TEXT } else { ' ' }
$end = New-Object System.Windows.Forms.Timer
$end.Interval = 60000
$end.add_Tick({ [System.Windows.Forms.Application]::Exit() })
$icon.add_BalloonTipClicked({ [Console]::WriteLine('open'); [System.Windows.Forms.Application]::Exit() })
$icon.add_BalloonTipClosed({ [System.Windows.Forms.Application]::Exit() })
$icon.Visible = $true
$icon.ShowBalloonTip(20000)
$end.Start()
[System.Windows.Forms.Application]::Run()
$icon.Dispose()
