// What a site's own theme switch does, in its smallest form.
const button = document.getElementById("theme");
button.addEventListener("click", () => {
  const dark = document.documentElement.dataset.theme !== "dark";
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  button.textContent = dark ? "Light" : "Dark";
});
