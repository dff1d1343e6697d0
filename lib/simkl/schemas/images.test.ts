import { expect, test } from "vitest";
import { buildUpstreamImageUrl } from "./images";
import { buildTitleUrl } from "./title-url";

const simkl = { imageUrl: "https://wsrv.nl/?url=https://simkl.in" };

test("images come through the proxy, with a quality", () => {
  expect(buildUpstreamImageUrl(simkl, "posters", "16/16913426086fc13", "_m")).toBe(
    "https://wsrv.nl/?url=https://simkl.in/posters/16/16913426086fc13_m.webp&q=90",
  );
  expect(buildUpstreamImageUrl(simkl, "fanart", "65/6517108490267c6d", "_d")).toBe(
    "https://wsrv.nl/?url=https://simkl.in/fanart/65/6517108490267c6d_d.jpg&q=90",
  );
});

test("images come without a quality from a host that is no proxy", () => {
  const local = { imageUrl: "http://localhost:4000/images" };
  expect(buildUpstreamImageUrl(local, "episodes", "33/33039065126ec2470", "_w")).toBe(
    "http://localhost:4000/images/episodes/33/33039065126ec2470_w.webp",
  );
});

test("avatars come straight from Simkl, as JPEG", () => {
  expect(buildUpstreamImageUrl(simkl, "avatars", "12/12345678abcdef9/user", "_100")).toBe(
    "https://simkl.in/avatars/12/12345678abcdef9/user_100.jpg",
  );
});

test.each([
  ["posters", "16/16913426086fc13", "_medium"],
  ["posters", "16/16913426086fc13", ""],
  ["covers", "16/16913426086fc13", "_m"],
  ["toString", "16/16913426086fc13", "_m"],
  ["posters", "../avatars/1", "_m"],
  ["posters", "16/1691?x=1&url=http://elsewhere", "_m"],
  ["posters", "//elsewhere/16", "_m"],
])("there is no image %s/%s%s", (category, path, suffix) => {
  expect(buildUpstreamImageUrl(simkl, category, path, suffix)).toBeNull();
});

test("a title's page has its section, id and slug", () => {
  const site = { siteUrl: "https://simkl.com" };
  expect(buildTitleUrl(site, "movie", 53536, "tron")).toBe("https://simkl.com/movies/53536/tron");
  expect(buildTitleUrl(site, "tv", 17465, null)).toBe("https://simkl.com/tv/17465");
});
