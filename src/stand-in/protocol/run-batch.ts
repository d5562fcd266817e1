import { HostError, type ErrorCode } from './host-error';
import { definitionOf, Failure, Paths, type Machinery } from './paths';
import { describe, identify, query } from './query';
import { Reference } from './reference';
import { actionTypes, type ActionResult, type BatchRequest, type BatchResponse, type WireAction } from './request';

const changing: readonly number[] = [actionTypes.method, actionTypes.setProperty, actionTypes.update];

/** Which commands of a batch are to fail, and with what. */
export type FailingCommand = (command: number, changes: boolean) => ErrorCode | undefined;

/**
 * Runs a batch's actions in their order. It stops at the first that fails, and what came before stays done,
 * as in Excel.
 */
export function runBatch(
  request: BatchRequest,
  machinery: Machinery,
  holding: (paths: Paths) => void,
  failing?: FailingCommand,
): BatchResponse {
  const paths = new Paths(request, machinery);
  holding(paths);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [at, action] of request.Actions.entries()) {
    try {
      const code = failing?.(at, changing.includes(action.ActionType));
      if (code !== undefined) throw new HostError(code);
      const value = runAction(action, paths, machinery, request.AutoKeepReference === true);
      results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
    } catch (thrown) {
      return {
        Error: { ...toWireError(thrown, machinery), ActionIndex: at },
        TraceIds: traces,
        ProcessedResults: { Results: results },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

function runAction(action: WireAction, paths: Paths, machinery: Machinery, autoKeep: boolean): unknown {
  const { ActionType: type } = action;
  if (type === actionTypes.trace) return null;
  const object = paths.object(action.ObjectPathId);
  const keeps = autoKeep && paths.isKept(action.ObjectPathId);
  const run = actions[type];
  if (!run)
    throw new Failure(
      new HostError('NotImplemented', `Action type ${String(type)} is not implemented by this preview of Excel.`),
      object?.className ?? '',
    );
  if (object) return run(object, action, { paths, machinery, keeps });
  return changing.includes(type) ? { _IsNull: true } : null;
}

interface Batch {
  readonly paths: Paths;
  readonly machinery: Machinery;
  /** The library wants to keep the action's object. */
  readonly keeps: boolean;
}

/** What each type of action does with its object, and answers. */
const actions: Readonly<Record<number, (object: Reference, action: WireAction, batch: Batch) => unknown>> = {
  [actionTypes.instantiate]: (object, _, { machinery, keeps }) => identify(object, machinery, keeps),
  [actionTypes.query]: (object, { QueryInfo: wanted = {} }, { machinery, paths, keeps }) =>
    query(object, wanted, machinery, paths, keeps),
  [actionTypes.queryAsJson]: (object, { QueryInfo: wanted = {} }, { machinery, paths }) =>
    describe(object, wanted, machinery, paths),
  [actionTypes.method]: (object, action, { machinery, paths }) =>
    callMethod(object, action.Name, action, paths, machinery),
  [actionTypes.setProperty]: (object, { Name: wire, ArgumentInfo: given }, { machinery, paths }) => {
    const name = machinery.names.toPublic(object.className, wire);
    setProperty(object, name, paths.arguments(given).raw(0), paths, machinery);
    return null;
  },
  [actionTypes.update]: (object, { ObjectState: state = {} }, { machinery, paths }) => {
    for (const [name, value] of Object.entries(state)) setProperty(object, name, value, paths, machinery);
    return null;
  },
};

function callMethod(
  object: Reference,
  wire: string,
  { ArgumentInfo: given }: WireAction,
  paths: Paths,
  machinery: Machinery,
): unknown {
  if (wire === '_KeepReference') {
    machinery.references.keep(object);
    return null;
  }
  const listening = registration(object, wire, machinery);
  if (listening !== undefined) return listening;
  const result = paths.call(object, machinery.names.toPublic(object.className, wire), given);
  if (result instanceof Reference) return identify(result, machinery, true);
  return result ?? null;
}

/** Event registrations of every class are alike: the event's number and the object's id. */
function registration(object: Reference, wire: string, machinery: Machinery): null | undefined {
  const { events, listeners, names } = machinery;
  const known = Object.entries(names.classOf(object.className)?.events ?? {});
  for (const [name, { messageType, register, unregister }] of known) {
    if (wire !== register && wire !== unregister) continue;
    const { identity, eventTarget } = definitionOf(machinery, object);
    const targetId = eventTarget?.(object.target) ?? String(identity?.(object.target)['Id'] ?? 'Workbook');
    const member = `${object.className}.${name}`;
    const api = names.api(object.className, wire);
    if (api !== undefined && !machinery.supports(api)) throw new Failure(new HostError('ApiNotFound'), member);
    if (!events.has(messageType)) {
      throw new Failure(
        new HostError('NotImplemented', `${member} is not implemented by this preview of Excel.`),
        member,
      );
    }
    if (wire === register) listeners.register(targetId, messageType);
    else listeners.unregister(targetId, messageType);
    return null;
  }
  return undefined;
}

function setProperty(object: Reference, name: string, value: unknown, paths: Paths, machinery: Machinery): void {
  const { write, open } = definitionOf(machinery, object);
  if (open?.[name] && typeof value === 'object' && value !== null) {
    const below = paths.open(object, name);
    for (const [member, each] of Object.entries(value)) if (below) setProperty(below, member, each, paths, machinery);
    return;
  }
  paths.guarded(object, name, write?.[name], (run) => {
    run(object.target, value, machinery.surroundings);
  });
}

function toWireError(thrown: unknown, { explain }: Machinery): { Code: string; Message: string; Location: string } {
  const { error, location } = thrown instanceof Failure ? thrown : new Failure(thrown, '');
  if (error instanceof HostError) return { Code: error.code, Message: error.message, Location: location };
  const sentence = explain(error);
  if (sentence !== undefined) return { Code: 'GeneralException', Message: sentence, Location: location };
  const words = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return { Code: 'GeneralException', Message: `This preview of Excel failed: ${words}`, Location: location };
}
