// The npm client: node client.js ADDRESS TOKEN TRANSPORT. Says on its output what it hears; "many" on its input asks a lot.
const { io } = require("socket.io-client");

const [address, token, transport] = process.argv.slice(2);
const socket = io(address, { transports: [transport], auth: { token, device: "npm" }, reconnection: false });

socket.on("connect", () => {
  console.log("connected", socket.io.engine.transport.name);
  socket.emit("state", (answer) => console.log("state", typeof answer.seq));
});
socket.on("connect_error", (error) => console.log("refused", error.message));
socket.on("changed", (what) => console.log("changed", typeof what.seq));
socket.on("disconnect", (reason) => console.log("disconnected", reason));

let answers = 0;
require("readline").createInterface({ input: process.stdin }).on("line", () => {
  for (let i = 0; i < 500; i++) {
    socket.emit("state", "é🦁".repeat(100), () => {
      if (++answers === 500) console.log("answered", answers);
    });
  }
}).on("close", () => process.exit());
