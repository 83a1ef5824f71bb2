/*
 * 个人中心：Camunda 7.24.0 网页应用设置（覆盖 camunda-webapp-webjar 中的同名文件）。
 */

export default {
  app: {
    name: '个人中心',
    vendor: '朔州市政务信息管理局'
  },

  // 应用只看浏览器首选语言中“-”之前的部分；不在 availableLocales 中的，用 fallbackLocale。
  // 因此只列 zh：任何浏览器（包括首选语言为英文的）都显示中文。
  // 需要英文界面时改为 ['zh', 'en']，但首选语言为英文的浏览器将显示英文。
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },

  // 日期格式：时间 YYYY-MM-DD HH:mm；提示中的完整时间带星期（LLLL，见 locales/zh.json）
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'YYYY-MM-DD HH:mm',
    normal: 'YYYY-MM-DD HH:mm',
    long: 'LLLL',
    short: 'YYYY-MM-DD'
  },

  // 全部扩展由这一个脚本装上（tasklist/scripts/plugins.js），其中一个坏了不影响其余
  customScripts: ['../tasklist/scripts/plugins'],

  // 不显示首次登录的欢迎提示
  disableWelcomeMessage: true,

  // 不显示指向国外网站的产品文档链接
  links: []
};
