import { z } from "zod";
import { Briefing } from "../model/briefing.ts";

/** The JSON Schema of the published model, draft 2020-12, as `/schema/briefing.json` has it. */
export function briefingSchema(): object {
  const schema = z.toJSONSchema(Briefing, { target: "draft-2020-12" });
  return { ...schema, title: "A sitrep briefing" };
}
