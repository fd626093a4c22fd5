"use server";
import { action } from "@/lib/accounts/action";
import * as packs from "@/lib/packs/commands";
import * as shapes from "@/lib/packs/schema";

export const packCopies = action("packs.copies", shapes.copiesSchema, packs.packCopies);

export const decidePortfolio = action("packs.portfolio", shapes.portfolioSchema, packs.decidePortfolio);

export const addPortfolioLink = action("packs.link", shapes.portfolioRefSchema, packs.addPortfolioLink);

export const packPortfolio = action("packs.packed", shapes.packRoundSchema, packs.packPortfolio);

export const savePack = action("packs.save", shapes.packSchema, packs.savePack);
