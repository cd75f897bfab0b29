// What every page loads: htmx for pages that ask anew without leaving, and the small islands. Without it every page works as it is.
import "./asking";
import { startMapButton } from "./mapbutton";
import { startNews } from "./news";
import { startPreview } from "./preview";
import { startTimeline } from "./timeline";

startNews();
startTimeline();
startMapButton();
startPreview();
