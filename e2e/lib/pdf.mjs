// A printed page, looked at with poppler.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./mission.mjs";

const A4 = { width: 595, height: 842 };

/** Prints the page on A4 as a browser's print command would, and takes it apart. */
export async function print(page) {
  const path = join(folder(), "page.pdf");
  writeFileSync(path, await page.pdf({ format: "A4", margin: { top: "15mm", bottom: "15mm", left: "14mm", right: "14mm" }, tagged: true }));
  const run = (tool, ...options) => execFileSync(tool, options, { encoding: "utf8", maxBuffer: 64 << 20, stdio: ["ignore", "pipe", "ignore"] });
  const text = run("pdftotext", "-raw", path, "-").split("\f").slice(0, -1);
  const images = run("pdfimages", "-list", path).trim().split("\n").length - 2;
  const words = [...run("pdftotext", "-bbox", path, "-").matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)/g)];
  // A word beyond the paper is a word that nobody reads.
  const cut = words
    .filter(([, xMin, yMin, xMax, yMax]) => xMin < 0 || yMin < 0 || xMax > A4.width + 1 || yMax > A4.height + 1)
    .map((word) => word[5]);
  return { path, pages: text.length, text, images, cut };
}
