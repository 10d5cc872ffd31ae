/**
 * An address without what says nothing of the page: its scheme, `www.` and mobile hosts, the forms
 * for fast loading (AMP), marks for tracking, a fragment, a slash at the end; of an archived page
 * the address that was archived. Undefined where it names no page but a whole site.
 */
export function addressOf(url: string): string | undefined {
  const [page = "", query = ""] = (unwrapped(url).split(FRAGMENT, 1)[0] ?? "").split(/\?(.*)/s);
  const bare = page.replace(SCHEME, "");
  const slash = bare.includes("/") ? bare.indexOf("/") : bare.length;
  const host = bare.slice(0, slash).toLowerCase().replace(PORT, "");
  const path = withoutSlashes(bare.slice(slash).replace(AMP_BEFORE, "/"))
    .replace(AMP_BEHIND, "")
    .replace(INDEX, "");
  const asked = query.split("&").filter((part) => part !== "" && !TRACKING.test(part));
  if (path === "" && asked.length === 0) return undefined;
  const sought = asked.length === 0 ? "" : `?${asked.sort().join("&")}`;
  return host.replace(SAME_HOST, "").replace(MOBILE_WITHIN, ".") + path + sought;
}

/** The site of an address as `addressOf` gives it. */
export function siteOf(address: string): string {
  return address.split(/[/?]/, 1)[0] ?? "";
}

const SCHEME = /^(?:https?:)?\/\//i;
// An application in one page may tell its pages apart by what stands behind `#/` or `#!`.
const FRAGMENT = /#(?![/!])/;
const PORT = /:(?:80|443)$/;
// A mobile host has a host below it: `m.co` is one of its own.
const SAME_HOST = /^(?:(?:www\d?|m|mobile|amp)\.(?=[^.]+\.))+/;
const MOBILE_WITHIN = /(?<=^[a-z-]{2,7})\.m\.(?=[^.]+\.)/;
const AMP_BEFORE = /^\/amp\/(?=.)/;
const AMP_BEHIND = /(?:\/|[._-])amp(?:\.html?)?$|(?:\/amp)?\/index\.amp\.html?$/i;
const INDEX = /\/index\.(?:html?|php)$/i;
const TRACKING =
  /^(?:utm_\w*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|at_\w+|ns_\w+|cmp|ocid|smid|smtyp|xtor|mod|icid|ref|ref_src|referrer|guccounter|guce_\w+|wt_\w+|amp|(?:output|outputtype)(?==amp))(?:=|$)/i;

const ARCHIVED = /^(?:https?:\/\/)?web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=\S)/i;
const FAST_COPY =
  /^(?:https?:\/\/)?(?:(?:www\.)?google\.[a-z.]{2,6}\/amp|[\w-]+\.cdn\.ampproject\.org\/[cv])\/(?:s\/)?(?=[^/]+\.)/i;

/** The address of the page of which this is a copy. */
function unwrapped(url: string): string {
  return url.replace(ARCHIVED, "").replace(FAST_COPY, "");
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === "/") end--;
  return path.slice(0, end);
}
