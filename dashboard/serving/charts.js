// The chart library is evaluated while the server computes the page, not after its answer: half a second and more on a
// weak machine. The shell has already asked for the file (modulepreload); importing it here runs it once, for Streamlit
// too. It waits for the connection, so that the server has been asked before the browser is busy.
const library = document.querySelector('link[rel="modulepreload"][href*="/PlotlyChart."]');
const STATE = "data-test-connection-state";

if (library) {
  const waiting = new MutationObserver(() => {
    if (!document.querySelector(`[${STATE}="CONNECTED"]`)) return;
    waiting.disconnect();
    setTimeout(() => import(library.href), 60);
  });
  waiting.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: [STATE] });
}
