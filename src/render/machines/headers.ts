import type { OutputFile, SiteFrame } from "../../model/topic.ts";

/**
 * What a server should say with each file, in the form that Netlify and Cloudflare Pages read; they
 * look for it at the root of what they serve. `policy` is the content policy that pages have.
 */
export function headers(policy: string | undefined, { url, base }: SiteFrame): OutputFile {
  const root = base ?? (url === null ? "" : new URL(url).pathname.replace(/\/$/, ""));
  const blocks: [path: string, lines: string[]][] = [
    [
      "*",
      [
        // A page may not be framed elsewhere; a `<meta>` cannot say that.
        ...(policy === undefined
          ? []
          : [`Content-Security-Policy: ${policy}; frame-ancestors 'self'`]),
        "X-Content-Type-Options: nosniff",
        // A source is not told which briefing its reader comes from.
        "Referrer-Policy: same-origin",
        "Cross-Origin-Opener-Policy: same-origin",
      ],
    ],
    // Assets keep their names when they change, so that they may not be kept for long.
    ["assets/*", ["Cache-Control: public, max-age=600, stale-while-revalidate=86400"]],
  ];
  const text = blocks.map(
    ([path, lines]) => `${root}/${path}\n${lines.map((line) => `  ${line}\n`).join("")}`,
  );
  return { path: "_headers", content: text.join("\n") };
}
