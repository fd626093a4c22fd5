// Loaded into the web server (node --import): when the launcher is gone, however it went, so is the server.
// Only in the process the launcher made, not in those that one forks.
if (process.channel && process.env.GREENROOM_LAUNCHER === String(process.ppid)) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 8000).unref();
  });
  process.channel.unref();
}
