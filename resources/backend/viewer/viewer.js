(() => {
  'use strict';
  const play = document.getElementById('play');
  if (!play) return;
  const show = id => { const part = document.getElementById(id); if (part) part.hidden = false; };
  const made = (name, properties) => Object.assign(document.createElement(name), properties);
  const players = {
    frame: () => made('iframe', {
      title: play.dataset.title,
      // Without the page's address some players play nothing.
      referrerPolicy: 'strict-origin-when-cross-origin',
      allow: 'autoplay; fullscreen; encrypted-media; picture-in-picture'
    }),
    film: () => made('video', { controls: true, autoplay: true, playsInline: true, title: play.dataset.title }),
    sound: () => made('audio', { controls: true, autoplay: true, title: play.dataset.title }),
    picture: () => made('img', { alt: play.dataset.title, referrerPolicy: 'no-referrer' })
  };
  play.addEventListener('click', () => {
    const kind = play.dataset.kind;
    const player = players[kind]();
    player.tabIndex = 0;
    player.addEventListener('error', () => {
      document.getElementById('stage').hidden = true;
      show('gone');
    });
    player.src = play.dataset.src;
    if (kind === 'sound') {
      play.disabled = true;
      play.querySelector('svg').remove();
      play.after(player);
    } else {
      play.replaceWith(player);
    }
    player.focus();
    show('elsewhere');
  });
})();
