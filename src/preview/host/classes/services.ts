import { define } from '../protocol/class-definition';
import { refer, type Reference } from '../protocol/reference';

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

/** The services that the library asks for by name. */
export function services(): Readonly<Record<string, Reference>> {
  return {
    'Microsoft.InternalService.AddinInternalService': refer('OfficeCore.AddinInternalService', {}),
    'Microsoft.AppRuntime.AppRuntimeService': refer('OfficeCore.AppRuntimeService', { state: 'Visible' }),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': refer('OfficeCore.AppRuntimePersistenceService', { state: 'Inactive' }),
  };
}
