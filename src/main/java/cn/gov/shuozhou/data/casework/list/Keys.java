package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.refusal.RequestRejected;

/** What is said of a page's key that is none. */
final class Keys {

    private Keys() {}

    static RequestRejected madeUp() {
        return RequestRejected.invalid("key", "地址中的页码标记不正确或已不适用于当前排序。请从第一页重新翻看，不要手工修改地址。");
    }
}
