// Cards, tables and charts carry their colours from the server, which learns of another theme only when the page is
// asked again: dark text would stand on dark ground until then. So a change of theme loads the page anew; every choice
// stands in its address. (Measured with Streamlit 1.67: neither its menu nor the system's switch runs the script.)
const SETTLED_MS = 400;
const ground = () => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app ? getComputedStyle(app).backgroundColor : "";
};

function watch() {
  const before = ground();
  setTimeout(() => {
    if (before && ground() !== before) location.reload();
  }, SETTLED_MS);
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", watch);
document.addEventListener("click", (event) => {
  if (event.target.closest?.('[data-testid^="stMainMenuItem-theme-"]')) watch();
}, true);
