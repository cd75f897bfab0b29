// How a page lies in its window.

/** Whatever stands out of the page sideways, outside of boxes that scroll by themselves. */
export async function overflow(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const out = [];
    if (document.documentElement.scrollWidth > wide) out.push(`the page is ${document.documentElement.scrollWidth} wide in ${wide}`);
    const scrolls = (one) => {
      for (let at = one.parentElement; at; at = at.parentElement) if (getComputedStyle(at).overflowX !== "visible") return true;
      return false;
    };
    for (const one of document.querySelectorAll("main *, header *, footer *")) {
      const box = one.getBoundingClientRect();
      if (box.width === 0 || one.closest("svg") || one.closest(".skip")) continue;
      if ((box.right > wide + 1 || box.left < -1) && !scrolls(one)) out.push(`${one.tagName} ${one.className} ${box.left}–${box.right}: ${one.textContent.trim().slice(0, 40)}`);
    }
    return out.slice(0, 5);
  });
}
