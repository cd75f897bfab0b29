// Builds one file at a time into the assets of truce-web: `--mode app`, `--mode map`, `--mode map-worker`.
// Names carry no hash here: the server gives each file an address with the hash of its bytes.
import { copyFileSync } from "node:fs";
import { defineConfig } from "vite";

const assets = "../crates/truce-web/assets";

export default defineConfig(({ mode }) => ({
  publicDir: false,
  logLevel: "warn",
  build: {
    outDir: assets,
    emptyOutDir: false,
    target: "es2022",
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      input: `src/${mode}.ts`,
      preserveEntrySignatures: "strict",
      // The worker is all side effect.
      treeshake: mode !== "map-worker",
      output: { entryFileNames: `${mode}.js`, codeSplitting: false },
    },
  },
  plugins: [
    {
      name: "sheet-of-the-map",
      // MapLibre's stylesheet is taken as it is published.
      closeBundle() {
        if (mode !== "map") return;
        copyFileSync("node_modules/maplibre-gl/dist/maplibre-gl.css", `${assets}/map.css`);
      },
    },
  ],
}));
