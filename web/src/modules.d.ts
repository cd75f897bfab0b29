declare module "htmx.org/dist/ext/hx-csp.js";
declare module "maplibre-gl/dist/maplibre-gl-worker.mjs";
