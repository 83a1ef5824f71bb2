package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** One department applies for each item of a wide table of the other one, by itself. */
final class ManyApplications {

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final DataSets dataSets;

    ManyApplications(Catalog catalog, CatalogVersions versions, DataSets dataSets) {
        this.catalog = catalog;
        this.versions = versions;
        this.dataSets = dataSets;
    }

    /** The case numbers of so many applications that wait for an answer. */
    List<String> submit(int port, int count) {
        long resource = versions.store(draft(count));
        List<Long> items = catalog.items(resource).stream().map(Item::id).toList();
        dataSets.load(resource, items, List.of(Collections.nCopies(count, "有")).iterator());
        Visitor requester = Visitor.signedIn(port, PathRulesTest.Given.THERE + ".requester");
        requester.page("/sharing/applications");
        return items.stream().map(item -> submit(requester, resource, item)).toList();
    }

    private static String submit(Visitor requester, long resource, long item) {
        LocalDate today = LocalDate.now();
        HttpResponse<String> answer = requester.submit(
                "/sharing/applications",
                "token",
                UUID.randomUUID().toString(),
                "revision",
                "0",
                "resourceId",
                String.valueOf(resource),
                "itemIds",
                String.valueOf(item),
                "purpose",
                "核验补贴申请人的资格，减少证明材料。",
                "legalBasis",
                "《优化营商环境条例》第三十七条",
                "accessMode",
                "FILE",
                "periodFrom",
                today.toString(),
                "periodTo",
                today.plusYears(1).toString());
        String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static ResourceDraft draft(int items) {
        Drafts draft = Drafts.ofDepartment("301001/8001", "资格核验宽表");
        draft.provider = PathRulesTest.Given.HERE;
        draft.items =
                IntStream.rangeClosed(1, items).mapToObj(ManyApplications::item).toList();
        return draft.build();
    }

    private static ItemDraft item(int number) {
        return new ItemDraft(
                "资格" + number,
                DataType.CHARACTER,
                10,
                SharingType.CONDITIONAL,
                Drafts.CONDITION,
                false,
                null,
                Sensitivity.INTERNAL,
                MaskingRule.NONE);
    }
}
