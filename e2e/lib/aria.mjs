// What a screen reader is told of a page, kept as text. Numbers, dates and hashes are left out: they change with the clock and the
// register's key, and other tests hold them; roles, names, levels and words stay.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const FOLDER = new URL("../snapshots/", import.meta.url).pathname;

/** The page's accessible tree without what differs from run to run. */
export async function told(page) {
  await page.evaluate(() => {
    // Which dates come next, and how far they are, is a matter of today.
    for (const list of document.querySelectorAll("#dates ~ ul, #dates ~ p.none")) list.replaceChildren("(next dates)");
  });
  const tree = await page.locator("body").ariaSnapshot();
  return `${tree
    .replace(/\b(rpt|msn)-[0-9a-z]+/g, "$1-(id)")
    .replace(/\b[0-9a-f]{12,}\b/g, "(hash)")
    .replace(/[A-Za-z0-9+/]{42,}={0,2}/g, "(hash)")
    .replace(/[\d٠-٩]+/g, "#")
    // How many days are left or past changes from day to day, and with it the form of the word.
    .replace(/# (يومًا|يوم|أيام)(?=[\s":.،]|$)/g, "# يوم")
    .replace(/# days?\b/g, "# days")}\n`;
}

/** Compares with the snapshot of that name; `UPDATE=1` writes it anew. */
export function same(name, text) {
  const path = `${FOLDER}${name}.yml`;
  if (process.env.UPDATE === "1") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, text);
    return;
  }
  assert.ok(existsSync(path), `${path} is missing; UPDATE=1 writes it`);
  assert.equal(text, readFileSync(path, "utf8"), `${name} is told otherwise than before; look at it, then UPDATE=1 e2e/run`);
}
