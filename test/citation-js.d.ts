/** What the tests use of a package that comes without types. */
declare module "@citation-js/core" {
  interface Item {
    readonly id: string;
    readonly title: string;
    readonly URL?: string;
    readonly publisher?: string;
    readonly issued?: { readonly "date-parts"?: readonly (readonly number[])[] };
  }

  export class Cite {
    constructor(text: string);
    readonly data: readonly Item[];
  }
}
