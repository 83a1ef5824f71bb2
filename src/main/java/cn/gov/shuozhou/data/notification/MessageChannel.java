package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.DispatchMapper.Letter;
import java.util.List;

/**
 * A way by which messages reach people outside the inbox: the port for mail, 短信, 浙政钉, 企业微信. Each bean of this type is one;
 * src/docs/operations/channels.md says how to add one. Queueing, gathering, retrying and the page 消息发送 are the same for all.
 */
public interface MessageChannel {

    /** What its dispatches are stored under: stays the same for ever, at most 20 letters. */
    String code();

    /** What pages call it, in Chinese. */
    String label();

    /**
     * Whether the person can be reached by it. Asked in the transaction that writes the message, so it looks nowhere but into the
     * database.
     */
    boolean reaches(String personId);

    /**
     * Hands the messages over; returns when the other side has taken them. Called by one node at a time, outside a transaction;
     * must come to an end by itself within some minutes.
     *
     * @param id the same at each attempt, so that the other side knows a repetition
     * @param letters at least one
     * @throws DispatchFailure when they were not taken, or nobody knows
     */
    void send(String id, String personId, List<Letter> letters) throws DispatchFailure;
}
