// axe-core in a page, by its own way in: nothing is loaded from elsewhere and the page's policy stays as it is.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** What axe finds, a line each; `only` names rules to run instead of all those of WCAG 2.2 AA. */
export async function violations(page, only) {
  await page.evaluate(SOURCE);
  return page.evaluate(
    async (runOnly) => {
      const found = await window.axe.run(document, { runOnly, resultTypes: ["violations"] });
      return found.violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n").slice(1).join("; ").trim()}`),
      );
    },
    only ? { type: "rule", values: only } : { type: "tag", values: WCAG },
  );
}
