// Another build of the site, as a course that was changed in one lesson gives it.
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The id of the other build. */
export const OTHER = "0123456789ab";

/**
 * Copies a site and changes `from` to `to` in page and data of a lesson, the id of the build everywhere, and the list.
 * @returns {Promise<{folder: string, remove: () => Promise<void>}>}
 */
export async function secondBuild(site, { slug, from, to }) {
  const folder = await mkdtemp(join(tmpdir(), "rockpool-build-"));
  await cp(site, folder, { recursive: true });
  const list = JSON.parse(await readFile(join(folder, "offline.json"), "utf8"));
  const change = async (path, alter) => {
    const before = await readFile(join(folder, path), "utf8");
    const after = alter(before);
    if (after === before) throw new Error(`${path} has nothing to change`);
    await writeFile(join(folder, path), after);
  };
  const named = (text) => text.replace(list.build, OTHER);
  await change("service-worker.js", named);
  for (const { path } of list.files.filter(({ path }) => path.endsWith(".html"))) await change(path, named);
  for (const name of ["index.html", "lesson.json"]) await change(`lessons/${slug}/${name}`, (text) => text.replaceAll(from, to));
  for (const file of list.files) {
    const content = await readFile(join(folder, file.path));
    file.bytes = content.length;
    if (file.sha256) file.sha256 = createHash("sha256").update(content).digest("hex");
  }
  await writeFile(join(folder, "offline.json"), JSON.stringify({ ...list, build: OTHER }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
