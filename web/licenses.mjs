// Writes the licences of what is bundled beside the bundle: packages whose code is in app.js, map.js or map-worker.js.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const bundled = [
  "htmx.org", "maplibre-gl", "@mapbox/point-geometry", "@mapbox/tiny-sdf", "@mapbox/unitbezier", "@mapbox/vector-tile",
  "@maplibre/geojson-vt", "@maplibre/maplibre-gl-style-spec", "@maplibre/mlt", "@maplibre/vt-pbf", "bidi-js", "earcut", "gl-matrix",
  "kdbush", "murmurhash-js", "pbf", "potpack", "quickselect", "tinyqueue",
];
const parts = bundled.map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : "(The package states its licence by name only.)";
  return `${name} ${version} (${license ?? "see below"})\n\n${text}\n`;
});
const head = "The scripts in this folder contain code of these packages, under these licences.\n";
writeFileSync("../crates/truce-web/assets/LICENSES.txt", [head, ...parts].join(`\n${"-".repeat(72)}\n\n`));
