/** A custom XML part. */
export interface XmlPart {
  readonly id: string;
  xml: string;
  /** Of the root element. */
  namespaceUri: string;
}
