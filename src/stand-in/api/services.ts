import { toFlag } from '../protocol/arguments';
import { define } from './define';
import { notImplemented } from '../protocol/host-error';
import { refer, type Reference } from './refer';
import type { RibbonChange, Surroundings } from './surroundings';

export const addinInternalService = define('OfficeCore.AddinInternalService', {
  call: { notifyActionHandlerReady: () => null },
});

export const appRuntimeService = define('OfficeCore.AppRuntimeService', {
  call: {
    setAppRuntimeState: (service, given) => {
      service.state = given.text(0);
    },
    getAppRuntimeState: ({ state }) => state,
  },
});

export const appRuntimePersistenceService = define('OfficeCore.AppRuntimePersistenceService', {
  call: {
    setAppRuntimeStartState: (service, given) => {
      service.state = given.text(0);
    },
    getAppRuntimeStartState: ({ state }) => state,
  },
});

function change({ ribbon }: Surroundings, change: RibbonChange, member: string): void {
  if (!ribbon) throw notImplemented(member);
  ribbon(change);
}

export const dynamicRibbon = define('OfficeCore.DynamicRibbon', {
  call: {
    getTab: (_, given) => refer('OfficeCore.RibbonTab', { id: given.text(0) }),
    getButton: (_, given) => refer('OfficeCore.RibbonButton', { id: given.text(0) }),
  },
});

export const ribbonTab = define('OfficeCore.RibbonTab', {
  call: {
    setVisibility: ({ id }, given, host) => {
      change(host, { tab: id, visible: given.flag(0, true) }, 'RibbonTab.setVisibility');
    },
  },
});

export const ribbonButton = define('OfficeCore.RibbonButton', {
  write: {
    enabled: ({ id }, given, host) => {
      change(host, { button: id, enabled: toFlag(given) }, 'RibbonButton.enabled');
    },
  },
});

/** The services that the library asks for by name. */
export function services(): Readonly<Record<string, Reference>> {
  return {
    'Microsoft.InternalService.AddinInternalService': refer('OfficeCore.AddinInternalService', {}),
    'Microsoft.DynamicRibbon.DynamicRibbon': refer('OfficeCore.DynamicRibbon', {}),
    'Microsoft.AppRuntime.AppRuntimeService': refer('OfficeCore.AppRuntimeService', { state: 'Visible' }),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': refer('OfficeCore.AppRuntimePersistenceService', {
      state: 'Inactive',
    }),
  };
}
