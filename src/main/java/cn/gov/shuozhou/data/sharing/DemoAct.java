package cn.gov.shuozhou.data.sharing;

/** 示例数据: what people do with the sample cases. */
enum DemoAct {
    AGREE,
    PARTIAL,
    REFUSE,
    RETURN,
    SUPPLEMENT,
    WITHDRAW,
    ACCEPT,
    MEDIATE,
    UPHOLD,
    REANSWER,
    SUPERVISE
}
