// The npm server: says on its output what it hears, does what it reads on its input.
const { createServer } = require("http");
const { Server } = require("socket.io");

const http = createServer();
const io = new Server(http, { pingInterval: 300, pingTimeout: 2000 });

io.use((socket, next) => {
  const good = socket.handshake.auth.token === "good";
  if (!good) console.log("refused");
  next(good ? undefined : new Error("Sign in first."));
});

io.on("connection", (socket) => {
  console.log("joined", socket.conn.transport.name, socket.handshake.auth.device);
  let pongs = 0;
  socket.conn.on("heartbeat", () => {
    if (++pongs === 3) console.log("alive");
  });
  socket.on("state", (answer) => answer({ seq: 7 }));
  socket.on("disconnect", () => console.log("gone"));
});

const doing = {
  changed: () => io.emit("changed", { seq: 8, text: "🦁".repeat(1000) }),
  ask: () => io.timeout(5000).emit("changed", { seq: 9 }, (failed, answers) => console.log("answered", !failed, answers.length)),
  drop: () => io.sockets.sockets.forEach((socket) => socket.conn.close()),
};

require("readline").createInterface({ input: process.stdin }).on("line", (line) => doing[line]()).on("close", () => process.exit());
http.listen(0, "127.0.0.1", () => console.log("port", http.address().port));
