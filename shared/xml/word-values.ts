import { childOf, type XmlElement } from './node.ts';

/** Attribute `w:val` of a child: how most of WordprocessingML says a value. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** `w:val` of a child; undefined without the child. An on/off property without a value is « true ». */
export function settingOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name) === undefined ? undefined : (valOf(parent, name) ?? 'true');
}

/** An on/off property; null when it is not set. */
export function flagOf(parent: XmlElement | undefined, name: string): boolean | null {
  const value = settingOf(parent, name);
  return value === undefined ? null : !['0', 'false', 'off', 'none'].includes(value);
}
