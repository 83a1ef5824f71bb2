package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.List;

/** A request that was not carried out: the HTTP status and why, in sentences for the user. */
record Refused(int status, List<Problem> problems) {

    static Refused because(int status, String sentence) {
        return new Refused(status, List.of(new Problem("", sentence)));
    }

    static Refused of(RequestRejected refusal) {
        return new Refused(refusal.kind().status(), refusal.problems());
    }

    /** For a status that came without a reason, as from the container or a guard. */
    static Refused withStatus(int status) {
        return because(
                status,
                switch (status) {
                    case 400 -> "请求的内容不完整或格式不正确。请从页面上的按钮或链接重新操作。";
                    case 401 -> "请先登录。";
                    case 403 -> "您没有权限打开此页面或进行此操作，或者页面停留时间过长已失效。请刷新页面重试；如确需使用，请联系系统管理员。";
                    case 404 -> "没有这个页面，可能已经移动或地址有误。请从导航进入。";
                    case 405 -> "此地址不支持这种操作方式。请从页面上的按钮或链接操作。";
                    case 406 -> "系统不能按所要求的格式给出内容。";
                    case 411 -> "请求没有说明内容的长度。程序调用的，请带上 Content-Length 请求头。";
                    case 413 -> "提交的内容过大：文件一般不能超过 20 MB（数据文件以上传页写明的为准），填写的内容不能超过 1 MB。请压缩、精简或拆分后重新提交。";
                    case 415 -> "系统不接受这种格式的内容。请按页面提示的格式提交。";
                    case 429 -> "同一地址同时发来、还没有发完的内容太多。请等待 10 秒后重试。";
                    default -> status < 500 ? "请求未能办理。请返回后重试。" : "系统暂时不能办理。请稍后重试；如仍不成功，请联系系统管理员。";
                });
    }

    String title() {
        return switch (status) {
            case 400, 406, 411, 413, 415 -> "提交的内容有误";
            case 401 -> "请先登录";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 405 -> "操作方式不对";
            case 409 -> "办理情况已有变化";
            case 410 -> "不再提供";
            case 429 -> "操作过于频繁";
            case 503 -> "暂停办理";
            default -> status < 500 ? "没有办成" : "系统出了问题";
        };
    }
}
