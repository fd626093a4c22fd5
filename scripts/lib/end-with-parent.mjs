// Loaded into the web server and the build (node --import): when the launcher is gone, however it went, so are they.
// Only in the process the launcher made, not in those that one forks.
if (process.channel && process.env.GREENROOM_LAUNCHER === String(process.ppid)) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 8000).unref();
  });
  process.channel.unref();
}
