// A mission of one's own for each file of tests: a copy of the demonstration, served by the real binary on a free port of this machine.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const ROOT = new URL("../../", import.meta.url).pathname;

// Ended from outside, the process still ends what it started.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** The program under test. */
export const BINARY = process.env.TRUCE_BIN ?? join(ROOT, "target/release/truce");

const made = [];
process.on("exit", () => made.forEach((one) => rmSync(one, { recursive: true, force: true })));

/** A folder that goes when the process ends. */
export function folder() {
  made.push(mkdtempSync(join(tmpdir(), "truce-e2e-")));
  return made.at(-1);
}

/** A fresh copy of the demonstration: `e2e/run` sets it up once, a file run by itself does so for itself. */
export function demo() {
  const dir = join(folder(), "mission");
  if (process.env.TRUCE_DEMO) cpSync(process.env.TRUCE_DEMO, dir, { recursive: true });
  else execFileSync(BINARY, ["demo", "--no-serve", "--dir", dir], { stdio: ["ignore", "ignore", "inherit"] });
  return dir;
}

/** Serves a mission and resolves to its address once the program says it. */
export async function serve(dir = demo(), ...options) {
  const child = spawn(BINARY, ["serve", dir, "--listen", "127.0.0.1:0", ...options], { stdio: ["ignore", "pipe", "pipe"] });
  process.on("exit", () => child.kill());
  let said = "";
  child.stderr.on("data", (bytes) => (said += bytes));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (found) resolve(found[0]);
    });
    ended.then((code) => reject(new Error(`truce serve ended with ${code}: ${said}`)));
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { url, dir, stop };
}

/** The texts somebody might submit: the seed article where it is at hand, else the first of the corpus. */
export function article() {
  const seed = join(process.env.TRUCE_SHARED ?? join(ROOT, "../shared"), "seed/article.txt");
  if (existsSync(seed)) return readFileSync(seed, "utf8");
  const texts = join(ROOT, "corpus/texts");
  const [first] = readdirSync(texts).filter((name) => name.endsWith(".txt")).sort();
  return readFileSync(join(texts, first), "utf8");
}
