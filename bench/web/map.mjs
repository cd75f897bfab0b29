// Measures the interactive map with 20,000 points in Debian's Chromium, without a graphics card:
//
//   truce demo --no-serve --dir demo && truce serve demo --listen 127.0.0.1:7420 &
//   npm i playwright-core@1.65.1 && node bench/web/map.mjs http://127.0.0.1:7420
//
// The points are made here and put in place of `/incidents/columns`, so that only the browser's side is measured. The limits are those of
// the issue; a figure beyond its limit ends the program with 1.
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const base = process.argv[2] ?? "http://127.0.0.1:7420";
const POINTS = Number(process.argv[3] ?? 20_000);
const LIMITS = { "longest task of ours, ms": 50, "filter to idle, ms": 2_000, "heap, MB": 50 };

/** The same points on every machine. */
function columns(count) {
  let seed = 7;
  const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const of = (make) => Array.from({ length: count }, make);
  const from = of(() => 20_054 + Math.floor(chance() * 430));
  return {
    scale: 100_000, without: 0,
    number: of((_, at) => at + 1),
    lon: of(() => Math.round((35.1 + chance() * 0.75) * 100_000)),
    lat: of(() => Math.round((33.0 + chance() * 0.65) * 100_000)),
    radius: of(() => [500, 1_500, 3_000, 8_000][Math.floor(chance() * 4)]),
    act: of(() => Math.floor(chance() * 12)), state: of(() => Math.floor(chance() * 3)),
    from, to: from,
    acts: Array.from({ length: 12 }, (_, at) => `Act ${at}`),
    states: ["claimed by one", "corroborated", "disputed"],
  };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--disable-quic",
    "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-precise-memory-info", "--js-flags=--expose-gc"],
});
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
const [whole, part] = [JSON.stringify(columns(POINTS)), JSON.stringify(columns(Math.floor(POINTS * 0.4)))];
await page.context().route("**/incidents/columns**", (route) => {
  const body = route.request().url().includes("group=") ? part : whole;
  return route.fulfill({ body, contentType: "application/json" });
});
await page.addInitScript(() => {
  globalThis.long = [];
  new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map((one) => one.duration))).observe({ type: "longtask", buffered: true });
});
const idle = async (after, patience = 60_000) => {
  // Asked step by step: the policy of the pages forbids evaluating a string in a loop of the page's own.
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((wake) => setTimeout(wake, 25))) {
    const at = await page.evaluate((after) => {
      const marks = performance.getEntriesByName("truce:idle").map((mark) => mark.startTime).filter((time) => time > after);
      return marks[0] ?? 0;
    }, after);
    if (at > 0) return at;
  }
  throw new Error("the map never came to rest");
};
const now = () => page.evaluate(() => performance.now());
/** The time after which nothing more was drawn for a second. */
const rest = async (start) => {
  let at = await idle(start);
  for (;;) {
    await new Promise((wake) => setTimeout(wake, 1_000));
    const last = await page.evaluate(() => performance.getEntriesByName("truce:idle").at(-1).startTime);
    if (last === at) return at - start;
    at = last;
  }
};

await page.goto(`${base}/incidents`);
await page.locator(".switch button").nth(1).waitFor();
const opened = await now();
await page.locator(".switch button").nth(1).click();
const open = await rest(opened);
await page.evaluate(() => { globalThis.opening = globalThis.long.splice(0); });
const filters = [];
for (const value of ["air", "", "fire", "", "ground"]) {
  const start = await now();
  await page.selectOption("select[name=group]", value);
  // The form waits 450 ms for more input before it asks.
  filters.push((await rest(start)) - 450);
}
await page.evaluate(() => globalThis.gc?.());
const found = await page.evaluate(() => ({
  heap: performance.memory.usedJSHeapSize / 1e6,
  tasks: performance.getEntriesByType("measure").filter((one) => /^(truce|maplibre):/.test(one.name)).map((one) => [one.name, one.duration]),
  long: { opening: globalThis.opening, filtering: globalThis.long },
}));
await browser.close();

const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
const figures = {
  "points": POINTS,
  "columns, KB raw": whole.length / 1e3,
  "columns, KB gzip": gzipSync(whole).length / 1e3,
  "click to idle, ms": open,
  "filter to idle, ms": median(filters),
  "filter to idle, slowest, ms": Math.max(...filters),
  "longest task of ours, ms": Math.max(...found.tasks.filter(([name]) => name.startsWith("truce:")).map(([, duration]) => duration)),
  "long tasks while opening (MapLibre's set-up and drawing included)": found.long.opening.map(Math.round).join(" "),
  "long tasks while filtering": found.long.filtering.map(Math.round).join(" "),
  "heap, MB": found.heap,
};
let failed = false;
for (const [name, value] of Object.entries(figures)) {
  const over = LIMITS[name] !== undefined && value > LIMITS[name];
  failed ||= over;
  console.log(`${name}: ${typeof value === "number" ? Math.round(value * 10) / 10 : value}${over ? `  ABOVE ${LIMITS[name]}` : ""}`);
}
for (const name of new Set(found.tasks.map(([name]) => name))) {
  const of = found.tasks.filter(([one]) => one === name).map(([, duration]) => duration.toFixed(1));
  console.log(`  ${name}: ${of.join(" ")} ms`);
}
process.exitCode = failed ? 1 : 0;
