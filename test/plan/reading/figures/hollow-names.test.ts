import { readSentence } from './read-sentence';

test.each<readonly [sentence: string, targets: readonly string[]]>([
  ['组织评估4次。', ['组织评估（推进重点工作） atLeast 4 次']],
  ['开展检查6次。', ['开展检查（推进重点工作） atLeast 6 次']],
  ['组织活动12次。', ['组织活动（推进重点工作） atLeast 12 次']],
  ['开展培训8次。', ['开展培训（推进重点工作） atLeast 8 次']],
  ['召开会议4次。', ['召开会议（推进重点工作） atLeast 4 次']],
  ['开展工作3项。', ['开展工作（推进重点工作） atLeast 3 项']],
  ['提供服务200次。', ['提供服务（推进重点工作） atLeast 200 次']],
  ['开展评价2次。', ['开展评价（推进重点工作） atLeast 2 次']],
  ['组织考核2次。', ['组织考核（推进重点工作） atLeast 2 次']],
  ['开展督导4次。', ['开展督导（推进重点工作） atLeast 4 次']],
  ['开展调研6次。', ['开展调研（推进重点工作） atLeast 6 次']],
  ['组织演练2次。', ['组织演练（推进重点工作） atLeast 2 次']],
  ['开展巡查12次。', ['开展巡查（推进重点工作） atLeast 12 次']],
  ['开展抽查10次。', ['开展抽查（推进重点工作） atLeast 10 次']],
  ['举办讲座20次。', ['举办讲座（推进重点工作） atLeast 20 次']],
  ['举办比赛3次。', ['举办比赛（推进重点工作） atLeast 3 次']],
  ['实施项目12个。', ['实施项目（推进重点工作） atLeast 12 个']],
  ['配备人员50名。', ['配备人员（推进重点工作） atLeast 50 名']],
  ['安排资金500万元。', ['安排资金（推进重点工作） atLeast 500 万元']],
  ['安排任务30项。', ['安排任务（推进重点工作） atLeast 30 项']],
  ['设置指标8项。', ['设置指标（推进重点工作） atLeast 8 项']],
])('a name that says too little without its task: %s', (sentence, targets) => {
  expect(readSentence(sentence)).toEqual(targets);
});
