// Loaded before everything else (node -r), and written so that even a very old Node can read it.
var parts = process.versions.node.split(".").map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    "Greenroom needs Node 20.19 or later and this one is %s: install a newer one, from https://nodejs.org for example.",
    process.versions.node,
  );
  process.exit(1);
}
