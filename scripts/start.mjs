/**
 * `npm start`: from whatever is there to a running Greenroom, and back on Ctrl-C.
 * `--dev` hot reload · `--database` only the embedded database, left running · `--stop` · `--status` ·
 * `--built` in an image where everything is installed and built, and DATABASE_URL names the server.
 * Plain JavaScript with `node:` built-ins until the packages are there.
 */
import { parseArgs } from "node:util";
import { launch, openDatabase } from "./lib/launch.mjs";
import { installPackages } from "./lib/prepare.mjs";
import { explain } from "./lib/steps.mjs";
import { keepDatabase, status, stop } from "./lib/stop.mjs";

const names = ["dev", "built", "database", "stop", "status"];
const options = Object.fromEntries(names.map((name) => [name, { type: "boolean" }]));

try {
  const { values } = parseArgs({ options });
  if (values.status) status();
  else if (values.stop) await stop();
  else if (values.database) await startDatabaseAlone();
  else await launch({ dev: values.dev, built: values.built });
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

async function startDatabaseAlone() {
  await installPackages();
  keepDatabase();
  await openDatabase();
  console.log("The database stays up; npm run stop ends it.");
}
