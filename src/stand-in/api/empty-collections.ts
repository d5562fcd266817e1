import { define, type ClassDefinition } from './define';
import { HostError } from '../protocol/host-error';

function missing(): never {
  throw new HostError('ItemNotFound');
}

/** A collection of what no workbook of this host has: it can be asked, and is empty. Adding to it is not implemented. */
function empty<Target>(): ClassDefinition<Target> {
  return { items: () => [], call: { getCount: () => 0, getItem: missing, getItemOrNullObject: () => null } };
}

export const pivotTableCollection = define('PivotTableCollection', {
  ...empty(),
  call: { ...empty().call, refreshAll: () => null },
});

export const pivotTableScopedCollection = define('PivotTableScopedCollection', {
  ...empty(),
  call: { ...empty().call, getFirst: missing },
});

export const slicerCollection = define('SlicerCollection', {
  ...empty(),
  call: { ...empty().call, getItemAt: missing },
});
