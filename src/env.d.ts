declare namespace App {
  interface Locals {
    /** What a `<Fact>` in the prose of this page is about; set by the page before it renders prose. */
    prose?: import('./components/prose.ts').ProseContext
  }
}
