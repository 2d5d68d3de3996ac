/* Reloads the page when the site was built anew; shows what is wrong when it could not be. */
"use strict";
(() => {
  const shown = Number(document.currentScript.dataset.build);
  let panel = null;

  function show(listing) {
    if (!listing) {
      if (panel) panel.remove();
      panel = null;
      return;
    }
    if (!panel) {
      panel = document.createElement("pre");
      panel.setAttribute("role", "alert");
      panel.style.cssText =
        "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem 1.5rem;" +
        "background:#3b0d0c;color:#fff;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;z-index:9";
      document.body.append(panel);
    }
    panel.textContent = listing;
  }

  const source = new EventSource("/-/changes");
  source.onmessage = (message) => {
    const state = JSON.parse(message.data);
    if (state.build !== shown) location.reload();
    else show(state.listing);
  };
})();
