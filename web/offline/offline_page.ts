// The page that stands for one that is not kept when there is no network: it says so, and leads to what is.
import type { Kept } from "./kept.ts";
import { addressOf } from "./list.ts";

interface Entry {
  title: string;
  lesson?: { slug: string } | null;
}

/** The page; without anything kept it has no list. */
export async function offlinePage(scope: URL, kept: Kept | undefined): Promise<Response> {
  const lessons = kept ? await linksOf(kept) : [];
  const style = kept?.list.files.find(({ path }) => /^app\/\w+\/style\.css$/.test(path));
  const theme = kept?.find(style?.path.replace("style.css", "theme.js") ?? "");
  const here = lessons.length > 0
    ? `<p>These lessons are on this device:</p><ul>${lessons.join("")}</ul>`
    : "<p>Lessons that you have read on this device would be listed here.</p>";
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>You are offline · Rockpool</title>
${theme && kept ? `<script src="${escape(addressOf(scope, theme.path, ""))}"></script>` : ""}
${style && kept ? `<link rel="stylesheet" href="${escape(addressOf(scope, style.path, ""))}">` : ""}
</head>
<body>
<main class="prose offline-page">
<h1>You are offline</h1>
<p>This page is not on this device, and there is no connection to the site. <a href="">Try again</a></p>
${here}
<p><a href="${escape(scope.href)}">All lessons</a></p>
</main>
</body>
</html>`;
  return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

/** A list item for each lesson that is kept, in the course's order. */
async function linksOf(kept: Kept): Promise<string[]> {
  const pages = new Set((await kept.lessons()).map(({ path }) => path));
  return (await entriesOf(kept)).flatMap(({ title, lesson }) => {
    const path = `lessons/${lesson?.slug}/index.html`;
    return pages.has(path) ? [`<li><a href="${escape(addressOf(kept.scope, path, ""))}">${escape(title)}</a></li>`] : [];
  });
}

async function entriesOf(kept: Kept): Promise<Entry[]> {
  const file = kept.find("course.json");
  const response = file && (await kept.match(file));
  const course = (await response?.json()) as { chapters: { entries: Entry[] }[] } | undefined;
  return course?.chapters.flatMap(({ entries }) => entries) ?? [];
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
