import type { Chart } from '../../workbook/book/book';
import { quoteCriterion } from '../../workbook/book/table';
import type { DistrictSummary } from '../district-summary';
import { summarySheets } from '../sheets/summary-sheets';
import type { Ground, Part } from './ground';
import { heading, type PageRow, pageColumns, pageStyles, span, toHeight } from './page';
import { lights, white } from './signs';
import { countLight } from './tiles';
import { toProject } from './to-project';

const nameWidth = 5;
const mostProjects = 7;

/** The projects that figures stand under, in the order of the plan; of very many the first. */
function listProjects({ plan, results }: DistrictSummary): readonly string[] {
  const named = results.filter(({ repeats }) => repeats === null).map(({ row }) => toProject(plan, row.task));
  return [...new Set(named)].slice(0, mostProjects);
}

/** How the figures of each project stand, as numbers and as a bar beside them. */
export function drawProjects({ summary, formula, top }: Ground): Part {
  const projects = listProjects(summary);
  if (projects.length === 0) return { rows: [] };
  const body = projects.map((project): PageRow => {
    const counts = lights.map((light) => countLight(light, `,[汇总!project],${quoteCriterion(project)}`));
    return {
      height: toHeight(project, nameWidth),
      spans: [span(nameWidth, project), ...counts.map((template) => span(1, formula(template), pageStyles.centred))],
    };
  });
  const rows = { top: top + 2, bottom: top + 1 + projects.length };
  const column = (at: number) => ({ sheet: summarySheets.overview, ...rows, left: at, right: at });
  const chart: Chart = {
    kind: 'stackedBar',
    name: '各工程的指标，按达标情况',
    area: { ...rows, left: nameWidth + lights.length, right: pageColumns - 1 },
    categories: column(0),
    series: lights.map(({ sign, word, colour, numberColour }, at) => ({
      name: `${sign}${word}`,
      values: column(nameWidth + at),
      colour,
      numberColour,
    })),
    numberFormat: '0;;',
  };
  return {
    rows: [
      heading('各工程'),
      {
        height: 46,
        spans: [
          span(nameWidth, '工程', pageStyles.header),
          ...lights.map(({ sign, word, colour, numberColour }) =>
            span(1, `${sign}\n${word}`, {
              ...pageStyles.header,
              fill: colour,
              ...(numberColour === white && { colour: white }),
            }),
          ),
          span(pageColumns - nameWidth - lights.length, '颜色同左边的表头', pageStyles.header),
        ],
      },
      ...body,
    ],
    charts: [chart],
  };
}
