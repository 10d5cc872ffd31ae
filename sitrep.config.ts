import { defineConfig } from "sitrep";

export default defineConfig({
  title: "Briefings",
  description:
    "Three subjects followed from version to version. Each citation leads to its source, and each source back to every sentence that cites it.",
});
