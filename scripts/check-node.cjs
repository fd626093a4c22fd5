// Loaded before everything else (node -r), and written so that even a very old Node can read it.
var parts = process.versions.node.split(".").map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  // biome-ignore lint/style/useTemplate: an old Node does not know templates
  console.error("Greenroom needs Node 20.19 or later; this one is " + process.versions.node + ".");
  process.exit(1);
}
