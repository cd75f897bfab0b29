// The documentation's pictures: the pages of the demonstration in light and dark, on a phone, in Arabic and on paper, into docs/images/.
//
//     e2e/run once (for the packages), then: TRUCE_BIN=target/release/truce node e2e/shots.mjs [name ...]
//
// With STYLE=1 the pages wear the stylesheets of the working tree, not those in the binary: one can mend and look without building.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { launch, open, settled, until, visit } from "./lib/browser.mjs";
import { article, folder, serve } from "./lib/mission.mjs";
import { inLanguage, pages } from "./lib/pages.mjs";
import { print } from "./lib/pdf.mjs";

const FOLDER = new URL("../docs/images/", import.meta.url).pathname;
const LARGEST = 250 << 10;

const DESK = { viewport: { width: 1280, height: 860 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const DARK = { colorScheme: "dark" };

/** What is shown: name, page, language, visitor, how high at most, and what is done first. */
const SHOTS = [
  ["overview-light", "overview", "en", DESK, 1500],
  ["overview-dark", "overview", "en", { ...DESK, ...DARK }, 1500],
  ["overview-phone", "overview", "en", PHONE, 1400],
  ["overview-arabic", "overview", "ar", DESK, 1500],
  ["incidents-light", "incidents", "en", DESK, 1700],
  ["incidents-dark", "incidents", "en", { ...DESK, ...DARK }, 1700],
  ["incidents-map", "incidents", "en", DESK, 1500, liveMap],
  ["incidents-phone", "incidents", "en", PHONE, 1700],
  ["incidents-arabic", "incidents", "ar", DESK, 1700],
  ["incident-light", "incident", "en", DESK, 1600],
  ["incident-dark", "incident", "en", { ...DESK, ...DARK }, 1600],
  ["incident-phone", "incident", "en", PHONE, 1500],
  ["incident-arabic", "incident", "ar", DESK, 1600],
  ["report-light", "report", "en", DESK, 1200],
  ["report-dark", "report", "en", { ...DESK, ...DARK }, 1200],
  ["report-phone", "report", "en", PHONE, 1500],
  ["report-arabic", "report", "ar", DESK, 1200],
  ["submit-light", "submit", "en", DESK, 1300, paste],
  ["submit-phone", "submit", "en", PHONE, 1400, paste],
  ["submit-arabic", "submit", "ar", DESK, 1300, paste],
];
const PRINTED = [
  ["incident-print", "incident"],
  ["incidents-print", "incidents"],
];

async function liveMap(page) {
  await page.locator(".switch button").last().click();
  await page.locator(".live canvas").waitFor();
  await until(() => page.evaluate(() => !document.querySelector(".is-loading")), "the map is loaded", 60_000);
  await settled(page);
}

async function paste(page) {
  await page.locator("textarea[name=text]").fill(article());
  await page.locator("[name=outlet]").fill("The paper");
  await page.locator("[name=published]").fill("2024-12-03");
  await page.locator("button[value=preview]").click();
  await page.locator("section.preview .readings").waitFor();
  await settled(page);
}

const SHEETS = ["truce-web/assets/style.css", "truce-web/assets/islands.css", "truce-publish/templates/drawing.css"];

/** Somebody who looks at the pages; with `STYLE=1`, dressed anew. */
async function look(visitor) {
  const seen = await visit(browser, site.url, visitor);
  if (process.env.STYLE === "1") {
    const body = SHEETS.map((sheet) => readFileSync(new URL(`../crates/${sheet}`, import.meta.url), "utf8")).join("");
    await seen.context.route("**/assets/style-*.css", (route) => route.fulfill({ contentType: "text/css; charset=utf-8", body }));
  }
  return seen;
}

function checked(path) {
  const size = statSync(path).size;
  console.log(`${(size / 1024).toFixed(0).padStart(5)} KB  ${path}`);
  if (size > LARGEST) throw new Error(`${path} has ${size} bytes, more than ${LARGEST}`);
}

mkdirSync(FOLDER, { recursive: true });
const wanted = process.argv.slice(2);
const asked = ([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part));
const site = await serve();
const browser = await launch();
const paths = await pages(site.url);

for (const [name, key, language, visitor, high, first] of SHOTS.filter(asked)) {
  const { page, leave } = await look(visitor);
  await open(page, inLanguage(paths[key], language));
  await first?.(page);
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = visitor.viewport;
  await page.evaluate(() => scrollTo(0, 0));
  const raw = `${folder()}/raw.png`;
  await page.screenshot({ path: raw, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(tall, high) } });
  await leave();
  // Pages have few colours; a palette keeps the pictures small.
  execFileSync("pngquant", ["--force", "--speed", "1", "--output", `${FOLDER}${name}.png`, "128", raw]);
  checked(`${FOLDER}${name}.png`);
}

for (const [name, key] of PRINTED.filter(asked)) {
  const { page, leave } = await look(DESK);
  await open(page, paths[key]);
  const { path } = await print(page);
  await leave();
  execFileSync("pdftoppm", ["-png", "-singlefile", "-r", "90", path, `${FOLDER}${name}`]);
  execFileSync("pngquant", ["--force", "--speed", "1", "--output", `${FOLDER}${name}.png`, "128", `${FOLDER}${name}.png`]);
  checked(`${FOLDER}${name}.png`);
}

await browser.close();
await site.stop();
