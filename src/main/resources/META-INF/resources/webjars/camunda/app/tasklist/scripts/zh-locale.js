/*
 * 四个网页应用共用（各自 scripts/config.js 的 customScripts 引用）：
 * 把不读 locales/zh.json 的界面文字改为中文。在应用启动（angular.bootstrap）之前执行。
 */

if (window.angular) {
  const months = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
  const days = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
  const numberPattern = extra => Object.assign({gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: ''}, extra);
  window.angular.module('ngLocale', [], ['$provide', $provide => {
    $provide.value('$locale', {
      id: 'zh-cn',
      localeID: 'zh_CN',
      DATETIME_FORMATS: {
        AMPMS: ['上午', '下午'],
        DAY: days,
        SHORTDAY: ['日', '一', '二', '三', '四', '五', '六'],
        ERANAMES: ['公元前', '公元'],
        ERAS: ['公元前', '公元'],
        FIRSTDAYOFWEEK: 0,
        MONTH: months,
        STANDALONEMONTH: months,
        SHORTMONTH: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
        WEEKENDRANGE: [5, 6],
        fullDate: 'y年M月d日EEEE',
        longDate: 'y年M月d日',
        medium: 'y年M月d日 HH:mm:ss',
        mediumDate: 'y年M月d日',
        mediumTime: 'HH:mm:ss',
        short: 'yyyy-MM-dd HH:mm',
        shortDate: 'yyyy-MM-dd',
        shortTime: 'HH:mm'
      },
      NUMBER_FORMATS: {
        CURRENCY_SYM: '\\u00a5',
        DECIMAL_SEP: '.',
        GROUP_SEP: ',',
        PATTERNS: [
          numberPattern({}),
          numberPattern({maxFrac: 2, minFrac: 2, negPre: '-\\u00a4', posPre: '\\u00a4'})
        ]
      },
      pluralCat: () => 'other'
    });
  }]);
  try {
    window.angular.module('ui.bootstrap.datepickerPopup').config(['uibDatepickerPopupConfig', config => {
      Object.assign(config, {currentText: '今天', clearText: '清除', closeText: '关闭'});
    }]);
    window.angular.module('ui.bootstrap.datepicker').config(['uibDatepickerConfig', config => {
      Object.assign(config, {formatDayTitle: 'yyyy年M月', formatMonthTitle: 'yyyy年', formatDay: 'd'});
    }]);
  } catch (e) {
    // 此应用没有弹出式日期控件
  }
}

document.documentElement.lang = 'zh-CN';

// 应用边读文字边画界面，读得慢时会露出 CREATION_DATE 一类的键。启动会等本脚本，所以先把文字放进应用自己的缓存
async function keepTexts() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const answer = await fetch(`${folder}zh.json`, {cache: 'no-cache'});
  if (!answer.ok) return;
  const cache = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  cache[`${folder}_locales_data_zh_${window.bust}`] = JSON.stringify(await answer.json());
  localStorage.setItem('camunda-web', JSON.stringify(cache));
}

await keepTexts().catch(() => {
  // 读不到时应用自己会再读
});

// 写死在程序中的英文：文字或提示与左边完全相同时，换为右边的中文
const fixed = {
  'Actions': '操作',
  'Download': '下载',
  'Upload': '上传',
  'Select all': '全选',
  'Unselect all': '取消全选',
  'previous': '上一页',
  'next': '下一页',
  'zoom in': '放大',
  'zoom out': '缩小',
  'reset zoom': '恢复大小',
  'no diagram to display': '没有可显示的流程图',
  'Toggle this section': '展开或收起此部分',
  'Suspended Job Definition': '已挂起的作业定义',
  'Invalid Date Value.': '日期值无效。',
  'Message is null.': '消息为空。',
  'Jonny': '名',
  'Prosciutto': '姓',
  'j.prosciutto@acme.org': '电子邮箱',
  'varName': '变量名称'
};
const attributes = ['title', 'placeholder'];

// 提示里不是中文句子的（引擎的英文、接口的 JSON），换成句子
const messages = '[notifications-panel] .message, .alert .message';
const notUnderstood = '系统没有受理此操作，什么也没有改变。请刷新页面后再试；仍不行的，请联系系统管理员。';

// 引擎的错误代码、JSON，或者连着三个以上的英文词
const foreign = /(?:ENGINE-\d+|\{"|\b[A-Za-z]{2,}(?:[ ,.'’-]+[A-Za-z]{2,}){2,}).*$/s;

function sentence(text) {
  try {
    const {problems, message} = JSON.parse(text);
    return problems?.map(problem => problem.sentence).join(' ') || sentence(message);
  } catch (e) {
    const said = String(text).replace(foreign, '').replace(/[：:，,\s]+$/, '');
    if (!/\p{Script=Han}/u.test(said)) return notUnderstood;
    return foreign.test(text) ? `${said}。${notUnderstood}` : text;
  }
}

function makeSentence(node) {
  const message = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.(messages);
  const text = message?.textContent.trim();
  if (text && sentence(text) !== text) message.textContent = sentence(text);
}

// 应用按本机时区显示时间，页脚说明是不是北京时间
const ZONE_WORDS = new Date().getTimezoneOffset() === -8 * 60
  ? '时间均为北京时间'
  : `本机时区（${Intl.DateTimeFormat().resolvedOptions().timeZone}）不是北京时间，本页的时间按本机时区显示；期限以门户所示为准。`;

function sayZone() {
  const zone = document.getElementById('footer-timezone');
  if (zone && zone.textContent !== ZONE_WORDS) zone.textContent = ZONE_WORDS;
}

function translateText(node) {
  const text = node.data.trim();
  if (Object.prototype.hasOwnProperty.call(fixed, text) && !node.parentElement?.closest('input, textarea, pre, code, [contenteditable], .tasks-list')) {
    node.data = node.data.replace(text, fixed[text]);
  }
}

function translateTree(root) {
  makeSentence(root);
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = root; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else {
      for (const name of attributes) {
        const value = node.getAttribute(name);
        if (value && Object.prototype.hasOwnProperty.call(fixed, value)) node.setAttribute(name, fixed[value]);
      }
    }
  }
}

new MutationObserver(changes => {
  for (const change of changes) {
    if (change.type === 'characterData') translateTree(change.target);
    else change.addedNodes.forEach(translateTree);
  }
  sayZone();
}).observe(document.body, {childList: true, subtree: true, characterData: true});
translateTree(document.body);
