// htmx, set up once. Requests stay on this server, nothing is evaluated, and going back loads the page as the server makes it.
// The extension for content security policies (imported after this file) heeds hx- attributes only on elements that carry the word the
// server gave this process: a text that got into a page cannot bring its own.
import htmx from "htmx.org";

htmx.config.history = "reload";
htmx.config.includeIndicatorCSS = false;

export default htmx;
