// MapLibre's worker with one thing added: it fetches the columns of a query and makes features of them there, so that the page itself never
// builds, copies or waits for thousands of objects.
import "maplibre-gl/dist/maplibre-gl-worker.mjs";
import { CIRCLES_MAX, type Columns, pixelsAtZoom0, spots } from "./columns";

interface Point {
  readonly type: "Feature";
  readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [number, number] };
  readonly properties: Readonly<Record<string, number>>;
}

type Load = (request: { readonly url: string }, abort: AbortController) => Promise<{ data: object }>;

interface MapWorker {
  addProtocol(name: string, load: Load): void;
}

/** The answer asked for last: marks and circles are made of the same one. */
let last: { readonly path: string; readonly columns: Promise<Columns> } | undefined;

function columns(path: string): Promise<Columns> {
  if (last?.path !== path) {
    const asked = fetch(path, { headers: { Accept: "application/json" } }).then((answer) => {
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json() as Promise<Columns>;
    });
    last = { path, columns: asked };
    asked.catch(() => (last = undefined));
  }
  return last.columns;
}

function point(lon: number, lat: number, properties: Record<string, number>): Point {
  return { type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties };
}

/**
 * MapLibre sends loaded data back to the page, property by property. The features stay here: a property that is not enumerable is
 * read by the index and not sent.
 */
function kept(features: readonly Point[]): object {
  return Object.defineProperty({ type: "FeatureCollection" }, "features", { value: features });
}

/** A feature for each incident. */
function marks(of: Columns): object {
  return kept(
    of.number.map((number, at) =>
      point((of.lon[at] ?? 0) / of.scale, (of.lat[at] ?? 0) / of.scale, { n: number, at, s: of.state[at] ?? 0 }),
    ),
  );
}

/** A feature for each place and radius; of a dense map none, the page then asks for those in view. */
function circles(of: Columns): object {
  const places = spots(of);
  if (places.length > CIRCLES_MAX) return kept([]);
  return kept(
    places.map((at) => {
      const [lon, lat] = [(of.lon[at] ?? 0) / of.scale, (of.lat[at] ?? 0) / of.scale];
      return point(lon, lat, { c: pixelsAtZoom0(of.radius[at] ?? 0, lat) });
    }),
  );
}

/** `marks:///incidents/columns?zone=…` is that path of this server. */
function path(url: string): string {
  return url.slice(url.indexOf("://") + 3);
}

const worker = self as unknown as MapWorker;
worker.addProtocol("marks", async ({ url }) => ({ data: marks(await columns(path(url))) }));
worker.addProtocol("circles", async ({ url }) => ({ data: circles(await columns(path(url))) }));
