// Which pages there are, found by following the site's own links.
const LINK = /href="([^"]+)"/g;

async function links(url, path, pattern) {
  const html = await (await fetch(url + path, { headers: { accept: "text/html" } })).text();
  return [...html.matchAll(LINK)].map((found) => found[1].replaceAll("&amp;", "&")).filter((link) => pattern.test(link));
}

/** The incident with most to show: on the map if any is, then with most denials, origins and reports. */
async function incident(url) {
  const { features } = await (await fetch(`${url}/incidents.geojson`)).json();
  const much = ({ geometry, properties: p }) => (geometry ? 100 : 0) + 10 * p.denials + 3 * p.origins + Number(p.reports);
  const [most] = features.sort((one, other) => much(other) - much(one));
  return `/incidents/${most.properties.number}`;
}

/** Every page by a name, as paths. */
export async function pages(url) {
  const [report] = await links(url, "/reports", /^\/reports\/[\w-]+$/);
  return {
    overview: "/",
    incidents: "/incidents",
    incident: await incident(url),
    reports: "/reports",
    report,
    statements: "/statements",
    obligations: "/obligations",
    agreement: "/agreement",
    situation: "/report",
    register: "/register",
    entry: "/register/0",
    codebook: "/codebook",
    help: "/help",
    submit: "/submit",
    api: "/api",
    wrong: "/incidents?from=soon",
  };
}

export const LANGUAGES = ["en", "ar", "he", "fr"];

/** The same page in a language. */
export function inLanguage(path, language) {
  return `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
}
