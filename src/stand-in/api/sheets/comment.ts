import { cellArea } from '../../workbook/cells/area';
import { toRange } from '../cells/to-range';
import { guardStructure } from '../../workbook/cells/guard';
import { LiveRange } from '../../workbook/cells/live-range';
import type {
  CommentReply,
  CommentText,
  CommentThread,
  Sheet,
  WorkbookModel,
} from '../../workbook/sheets/workbook-model';
import { toFlag, toRecord, toText, type Arguments } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';

function missing(): never {
  throw new HostError('ItemNotFound');
}

interface Written {
  readonly content: string;
  readonly richContent: string;
  readonly mentions: readonly unknown[];
  readonly contentType: 'Plain' | 'Mention';
}

function toWritten(given: unknown, isMention: boolean): Written {
  if (!isMention) {
    const content = toText(given);
    if (content === '') throw new HostError('InvalidArgument');
    return { content, richContent: content, mentions: [], contentType: 'Plain' };
  }
  const { mentions, richContent } = toRecord(given);
  if (!Array.isArray(mentions)) throw new HostError('InvalidArgument');
  const rich = toText(richContent);
  return {
    content: rich.replace(/<at id="\d+">([^<]*)<\/at>/g, '$1'),
    richContent: rich,
    mentions: mentions as unknown[],
    contentType: 'Mention',
  };
}

function freshText(workbook: WorkbookModel, written: Written): CommentText {
  return {
    ...written,
    id: workbook.nextGuid('comment'),
    authorName: workbook.options.author,
    authorEmail: '',
    created: workbook.options.now(),
  };
}

function rewrite(text: CommentText, { content, richContent, mentions }: Written): void {
  text.content = content;
  text.richContent = richContent;
  text.mentions = mentions;
}

function listed({ comments, sheets }: WorkbookModel, sheet: Sheet | null): CommentThread[] {
  const own = sheet ? comments.filter((comment) => comment.sheet === sheet) : comments;
  return [...own].sort(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row || a.column - b.column,
  );
}

function placeOf(given: unknown, workbook: WorkbookModel, sheet: Sheet | null): LiveRange {
  const range = toRange(given, sheet ?? workbook.activeSheet);
  const { top, left, bottom, right } = range.area;
  if (top !== bottom || left !== right || (sheet && range.sheet !== sheet)) throw new HostError('InvalidArgument');
  return range;
}

function find(workbook: WorkbookModel, sheet: Sheet | null, given: Arguments): CommentThread | undefined {
  return listed(workbook, sheet).find(({ id }) => id === given.text(0));
}

export const commentCollection = define('CommentCollection', {
  eventTarget: ({ sheet }) => sheet?.id ?? 'Workbook',
  items: ({ sheet }, { workbook }) => listed(workbook, sheet).map((comment) => refer('Comment', comment)),
  call: {
    add: ({ sheet }, given, { workbook }) => {
      const place = placeOf(given.raw(0), workbook, sheet);
      const { top: row, left: column } = place.area;
      guardStructure(place.sheet);
      if (
        workbook.comments.some(
          (comment) => comment.sheet === place.sheet && comment.row === row && comment.column === column,
        )
      )
        throw new HostError('InvalidArgument');
      const written = toWritten(given.raw(1), given.textOr(2, 'Plain').toLowerCase() === 'mention');
      const comment: CommentThread = {
        ...freshText(workbook, written),
        sheet: place.sheet,
        row,
        column,
        resolved: false,
        replies: [],
      };
      workbook.comments.push(comment);
      workbook.emit({ kind: 'commentAdded', comment });
      return refer('Comment', comment);
    },
    getCount: ({ sheet }, _, { workbook }) => listed(workbook, sheet).length,
    getItem: ({ sheet }, given, { workbook }) => refer('Comment', find(workbook, sheet, given) ?? missing()),
    getItemOrNullObject: ({ sheet }, given, { workbook }) => referOrNull('Comment', find(workbook, sheet, given)),
    getItemAt: ({ sheet }, given, { workbook }) =>
      refer('Comment', listed(workbook, sheet)[given.whole(0)] ?? missing()),
    getItemByCell: ({ sheet }, given, { workbook }) => {
      const place = placeOf(given.raw(0), workbook, sheet);
      const comment = workbook.comments.find(
        (each) => each.sheet === place.sheet && each.row === place.area.top && each.column === place.area.left,
      );
      return refer('Comment', comment ?? missing());
    },
  },
});

const text = {
  id: ({ id }: CommentText) => id,
  content: ({ content }: CommentText) => content,
  richContent: ({ richContent }: CommentText) => richContent,
  mentions: ({ mentions }: CommentText) => mentions,
  contentType: ({ contentType }: CommentText) => contentType,
  authorName: ({ authorName }: CommentText) => authorName,
  authorEmail: ({ authorEmail }: CommentText) => authorEmail,
  creationDate: ({ created }: CommentText) => created.toISOString(),
};

export const comment = define('Comment', {
  identity: ({ id }) => ({ Id: id }),
  read: { ...text, resolved: ({ resolved }) => resolved },
  write: {
    content: (target, given) => {
      rewrite(target, toWritten(given, false));
      target.sheet.workbook.emit({ kind: 'commentChanged', comment: target, changeType: 'CommentEdited' });
    },
    resolved: (target, given) => {
      target.resolved = toFlag(given);
      target.sheet.workbook.emit({
        kind: 'commentChanged',
        comment: target,
        changeType: target.resolved ? 'CommentResolved' : 'CommentReopened',
      });
    },
  },
  open: { replies: (thread) => refer('CommentReplyCollection', { thread }) },
  call: {
    delete: (target) => {
      const { workbook } = target.sheet;
      workbook.comments = workbook.comments.filter((each) => each !== target);
      workbook.emit({ kind: 'commentDeleted', comment: target });
    },
    getLocation: ({ sheet, row, column }) => refer('Range', new LiveRange(sheet, cellArea(row, column))),
  },
});

export const commentReplyCollection = define('CommentReplyCollection', {
  items: ({ thread }) => thread.replies.map((reply) => refer('CommentReply', reply)),
  call: {
    add: ({ thread }, given) => {
      const { workbook } = thread.sheet;
      const written = toWritten(given.raw(0), given.textOr(1, 'Plain').toLowerCase() === 'mention');
      const reply: CommentReply = { ...freshText(workbook, written), thread };
      thread.replies.push(reply);
      workbook.emit({ kind: 'commentChanged', comment: thread, changeType: 'ReplyAdded', replyIds: [reply.id] });
      return refer('CommentReply', reply);
    },
    getCount: ({ thread }) => thread.replies.length,
    getItem: ({ thread }, given) =>
      refer('CommentReply', thread.replies.find(({ id }) => id === given.text(0)) ?? missing()),
    getItemAt: ({ thread }, given) => refer('CommentReply', thread.replies[given.whole(0)] ?? missing()),
    getItemOrNullObject: ({ thread }, given) =>
      referOrNull(
        'CommentReply',
        thread.replies.find(({ id }) => id === given.text(0)),
      ),
  },
});

export const commentReply = define('CommentReply', {
  identity: ({ id }) => ({ Id: id }),
  read: { ...text, resolved: ({ thread }) => thread.resolved },
  write: {
    content: (reply, given) => {
      rewrite(reply, toWritten(given, false));
      reply.thread.sheet.workbook.emit({
        kind: 'commentChanged',
        comment: reply.thread,
        changeType: 'ReplyEdited',
        replyIds: [reply.id],
      });
    },
  },
  call: {
    delete: (reply) => {
      reply.thread.replies = reply.thread.replies.filter((each) => each !== reply);
      reply.thread.sheet.workbook.emit({
        kind: 'commentChanged',
        comment: reply.thread,
        changeType: 'ReplyDeleted',
        replyIds: [reply.id],
      });
    },
    getLocation: ({ thread }) => refer('Range', new LiveRange(thread.sheet, cellArea(thread.row, thread.column))),
  },
});
