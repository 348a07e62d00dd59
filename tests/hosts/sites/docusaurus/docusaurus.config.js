export default {
  title: "Between the tides",
  url: "http://docusaurus.localhost",
  baseUrl: "/",
  scripts: [{ src: "http://rockpool.localhost/rockpool.js", defer: true }],
  plugins: [["@docusaurus/plugin-content-docs", { routeBasePath: "/", sidebarPath: "./sidebars.js" }]],
  themes: ["@docusaurus/theme-classic"],
  themeConfig: {
    navbar: { title: "Between the tides" },
    prism: { additionalLanguages: ["rust", "toml"] },
  },
};
