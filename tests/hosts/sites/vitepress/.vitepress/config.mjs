export default {
  title: "Between the tides",
  description: "What a pool keeps when the sea goes.",
  head: [["script", { src: "http://rockpool.localhost/rockpool.js", defer: "" }]],
  themeConfig: {
    sidebar: [
      { text: "Rock pools", link: "/" },
      { text: "Tides", link: "/tides" },
    ],
  },
};
