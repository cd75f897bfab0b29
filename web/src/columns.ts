// The columns in which the server sends the points of a query: `/incidents/columns`, one array for each property.

/** One entry for each incident with a point. */
export interface Columns {
  /** The incident's number. */
  readonly number: readonly number[];
  /** Degrees times `scale`. */
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  readonly scale: number;
  /** Metres within which it really was. */
  readonly radius: readonly number[];
  /** Index into `acts`. */
  readonly act: readonly number[];
  /** Index into `states`. */
  readonly state: readonly number[];
  /** Days since 1970-01-01, local; null where not known. */
  readonly from: readonly (number | null)[];
  readonly to: readonly (number | null)[];
  /** Words, in the language of the page. */
  readonly acts: readonly string[];
  readonly states: readonly string[];
}

/** Metres a pixel of MapLibre's world stands for at zoom 0 on the equator. */
const METRES_A_PIXEL = 40_075_016.686 / 512;

/** The radius in pixels at zoom 0; doubling with each zoom, it is true to scale at every zoom. */
export function pixelsAtZoom0(metres: number, latitude: number): number {
  return metres / (METRES_A_PIXEL * Math.cos((latitude * Math.PI) / 180));
}

/** Circles of uncertainty drawn all at once at most; hundreds over each other say nothing and take long to draw. */
export const CIRCLES_MAX = 400;

/** Places in the columns, one for each point and radius, however many incidents share it. */
export function spots(of: Columns): number[] {
  const first = new Map<string, number>();
  of.radius.forEach((radius, at) => {
    const key = `${of.lon[at] ?? 0} ${of.lat[at] ?? 0} ${radius}`;
    if (radius > 0 && !first.has(key)) first.set(key, at);
  });
  return [...first.values()];
}
